package org.sitr.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.junit.jupiter.api.Test;

/// The server takes a timer away for good when its method throws, or its transaction fails, twice
/// in a row (EJB5119): an absent database would silently end a check.
class TimersLawTest {
  @Test
  void no_timer_can_be_lost_by_a_failure() {
    methods()
        .that()
        .areAnnotatedWith(Schedule.class)
        .should(workWithoutATransactionOfTheTimers())
        .andShould(catchWhatFails())
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.sitr"));
  }

  private static ArchCondition<JavaMethod> workWithoutATransactionOfTheTimers() {
    return new ArchCondition<>("work without a transaction of the timer's") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var attribute = method.getOwner().tryGetAnnotationOfType(TransactionAttribute.class);
        boolean holds =
            attribute.isPresent()
                && attribute.get().value() == TransactionAttributeType.NOT_SUPPORTED;
        events.add(new SimpleConditionEvent(method, holds, method.getFullName()));
      }
    };
  }

  private static ArchCondition<JavaMethod> catchWhatFails() {
    return new ArchCondition<>("catch what fails") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean holds =
            method.getTryCatchBlocks().stream()
                .flatMap(block -> block.getCaughtThrowables().stream())
                .anyMatch(caught -> caught.isEquivalentTo(RuntimeException.class));
        events.add(new SimpleConditionEvent(method, holds, method.getFullName()));
      }
    };
  }
}
