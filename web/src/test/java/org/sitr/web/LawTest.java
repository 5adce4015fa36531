package org.sitr.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.sitr.security.keys.OwnerKey;
import org.sitr.security.seal.InputKey;
import org.sitr.security.seal.Sealed;
import org.sitr.security.seal.Sealer;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.Owner;

/// Law 2: pages and API call doors. They know ids, lists of fields and views; no row, no key, no
/// box.
class LawTest {

  private static final JavaClasses WEB =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sitr.web");

  @Test
  void web_never_sees_the_database() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.persistence..", "java.sql..", "javax.sql..", "org.eclipse.persistence..")
        .check(WEB);
  }

  @Test
  void web_never_sees_a_box_or_a_key() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Sealed.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Sealer.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(InputKey.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(OwnerKey.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.bouncycastle..", "javax.crypto..", "org.sitr.vault..")
        .check(WEB);
  }

  @Test
  void web_never_sees_a_row() {
    noClasses().should().dependOnClassesThat().areAssignableTo(OwnedRow.class).check(WEB);
  }

  @Test
  void of_storage_web_sees_ids_and_lists_of_fields_alone() {
    noClasses()
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are in storage and neither an id nor the list of a facet's fields",
                c ->
                    c.getPackageName().startsWith("org.sitr.storage")
                        && !c.isAssignableTo(Owner.class)
                        && !c.getSimpleName().equals("Facet")))
        .check(WEB);
  }
}
