package org.sitr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitr.security.seal.Sealed;
import org.sitr.security.seal.Sealer;
import org.sitr.storage.OwnedRow;
import org.sitr.vault.Deciding;

/// The laws of ARCHITECTURE.md that bytecode can break. The law on columns is in [ColumnsLawTest].
class LawsTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sitr");

  @Test
  void law_1_ciphers_are_in_security_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sitr.security..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.crypto..", "org.bouncycastle..")
        .check(ALL);
  }

  @Test
  void law_1_security_knows_the_server_in_its_sign_in_alone() {
    noClasses()
        .that()
        .resideInAPackage("org.sitr.security..")
        .and()
        .resideOutsideOfPackage("org.sitr.security.keycloak..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..")
        .check(ALL);
  }

  @Test
  void law_2_the_cipher_is_seen_by_its_package_alone() {
    classes()
        .that()
        .haveSimpleNameStartingWith("Cobblestone")
        .and()
        .haveSimpleNameNotEndingWith("Vector")
        .should()
        .bePackagePrivate()
        .check(ALL);
  }

  @Test
  void law_2_values_are_sealed_and_opened_in_the_vault_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.sitr.security..", "org.sitr.vault..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Sealer.class)
        .check(ALL);
  }

  @Test
  void law_3_what_is_opened_before_an_entry_is_for_decisions_and_entries_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.sitr.vault..", "org.sitr.audit..", "org.sitr.access..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Deciding.class)
        .check(ALL);
  }

  @Test
  void law_3_the_platform_keeps_its_order() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("settings")
        .definedBy("org.sitr.settings..")
        .layer("storage")
        .definedBy("org.sitr.storage..")
        .layer("vault")
        .definedBy("org.sitr.vault..")
        .layer("audit")
        .definedBy("org.sitr.audit..")
        .layer("access")
        .definedBy("org.sitr.access..")
        .layer("above")
        .definedBy(above())
        .whereLayer("settings")
        .mayNotAccessAnyLayer()
        .whereLayer("storage")
        .mayOnlyAccessLayers("settings")
        .whereLayer("vault")
        .mayOnlyAccessLayers("settings", "storage")
        .whereLayer("audit")
        .mayOnlyAccessLayers("settings", "storage", "vault")
        .whereLayer("access")
        .mayOnlyAccessLayers("settings", "storage", "vault", "audit")
        .check(ALL);
  }

  @Test
  void law_4_native_sql_is_in_storage_and_audit_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.sitr.storage..", "org.sitr.audit..", "org.sitr.tools..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .orShould()
        .callMethodWhere(bulkOrNative())
        .check(ALL);
  }

  @Test
  void law_5_a_row_gives_boxes_ids_and_times_and_nothing_else() {
    var harmless =
        List.of(
            Sealed.class,
            UUID.class,
            Instant.class,
            long.class,
            int.class,
            boolean.class,
            void.class);
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAssignableTo(OwnedRow.class)
        .and()
        .arePublic()
        .and()
        .doNotHaveName("toString")
        .and()
        .areNotStatic()
        .should()
        .haveRawReturnType(
            DescribedPredicate.describe(
                "no plaintext", type -> harmless.stream().anyMatch(type::isEquivalentTo)))
        .check(ALL);
  }

  private static DescribedPredicate<JavaClass> above() {
    var platform =
        List.of(
            "security",
            "settings",
            "listing",
            "storage",
            "vault",
            "audit",
            "access",
            "tools",
            "system");
    return DescribedPredicate.describe(
        "above the platform",
        type ->
            type.getPackageName().startsWith("org.sitr.")
                && platform.stream()
                    .noneMatch(name ->
                        (type.getPackageName() + ".").startsWith("org.sitr." + name + ".")));
  }

  private static DescribedPredicate<JavaMethodCall> bulkOrNative() {
    return DescribedPredicate.describe(
        "native or bulk SQL",
        call -> {
          var owner = call.getTarget().getOwner();
          var name = call.getTarget().getName();
          boolean ofQuery = owner.isAssignableTo(Query.class) && name.equals("executeUpdate");
          boolean ofManager =
              owner.isAssignableTo(EntityManager.class) && name.startsWith("createNative");
          return ofQuery || ofManager;
        });
  }
}
