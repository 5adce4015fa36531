/// The log for auditors: sentences, who looked at a record, refusals, figures, alarms. No name of a
/// protected person.
@org.jspecify.annotations.NullMarked
package org.sitr.web.inspection;
