/// Facets on a page: what is shown of them, and the form to change them. Both are made from the
/// list of fields of a facet, so that no page names a field by itself.
///
/// **Requirements**
///
/// 1. Shown, hidden and absent look different in word and shape; never dots, which look like data.
///    A hidden value is not in the page, and a mask is never written back: a field that was not
///    shown has no input.
/// 2. What somebody typed comes back exactly as typed whenever a form is shown again: after an
///    error, a conflict, a missing second factor, a change of language, another row.
/// 3. A date has three inputs, a calendar and a mark for "estimated"; no date is written in numbers
///    alone.
/// 4. A repeated group always has one empty row more; "add another" is a button that sends the
///    form, so it works without a script. Rows left empty are nothing.
/// 5. An error stands at its field, and in the list on top that leads there. It says what to do and
///    never repeats the value.
///
/// [Typed] is what was typed, by name of input; [Input] is one input to be drawn; [Draft] a whole
/// form; [Shown] a whole facet.
@org.jspecify.annotations.NullMarked
package org.sitr.web.form;
