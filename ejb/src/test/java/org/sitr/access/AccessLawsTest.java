package org.sitr.access;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitr.vault.Access;

/// Laws 3 and 6.
class AccessLawsTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.sitr");

  private static final List<String> ORDER =
      List.of("listing", "settings", "storage", "vault", "audit", "access", "approval");

  @Test
  void every_public_method_of_a_door_is_guarded() {
    methods()
        .that()
        .arePublic()
        .and()
        .areNotStatic()
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Stateless.class)
        .should(beAnnotatedWith(Guarded.class))
        .check(OURS);
  }

  @Test
  void access_is_made_in_the_guard_alone() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Guard.class.getName())
        .should()
        .callConstructorWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.type(Access.class))))
        .check(OURS);
  }

  @Test
  void what_is_opened_before_an_entry_is_for_access_and_audit_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.sitr.access", "org.sitr.audit", "org.sitr.vault")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.sitr.vault.Deciding")
        .check(OURS);
  }

  @Test
  void only_approvals_speak_for_a_second_person() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.sitr.approval", "org.sitr.access")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Seconded.class)
        .check(OURS);
  }

  @Test
  void the_platform_keeps_its_order_and_knows_no_concept() {
    for (int i = 0; i < ORDER.size(); i++) {
      var itself = "org.sitr." + ORDER.get(i) + "..";
      var below = ORDER.subList(0, i + 1).stream().map(p -> "org.sitr." + p + "..");
      var allowed = Stream.concat(below, Stream.of("org.sitr.security..")).toArray(String[]::new);

      noClasses()
          .that()
          .resideInAPackage(itself)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.sitr..")
                  .and(
                      com.tngtech.archunit.base.DescribedPredicate.not(
                          com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                              allowed))))
          .allowEmptyShould(true)
          .check(OURS);
    }
  }

  @Test
  void every_action_that_a_role_may_do_is_guarded_somewhere() {
    var guarded =
        OURS.stream()
            .flatMap(c -> c.getMethods().stream())
            .filter(m -> m.isAnnotatedWith(Guarded.class))
            .map(AccessLawsTest::action)
            .collect(Collectors.toSet());

    assertThat(Action.values())
        .filteredOn(action -> !action.rule().grants().isEmpty())
        .filteredOn(action -> !NOT_YET.contains(action))
        .allMatch(guarded::contains);
  }

  /// Acts of the node that stand in the table for their name in the log; no door leads to them.
  private static final List<Action> NOT_YET = List.of(Action.WATCH_OWNERS);

  private static Action action(JavaMethod method) {
    return method.getAnnotationOfType(Guarded.class).value();
  }
}
