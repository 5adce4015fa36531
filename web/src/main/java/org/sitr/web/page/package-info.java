/// What every page needs, whatever it shows: the reader's language, dates and digits, the words of
/// the bundles, addresses that keep their query, and the two factories that make plain Faces fit a
/// strict content policy.
///
/// **Requirements**
///
/// 1. Views are stateless and pages work without a script. Lists, filters, tabs, sorting and paging
///    are addresses (GET); what is written is a POST that ends in a redirect or shows the form
///    again with everything that was typed.
/// 2. No inline script, style or handler leaves the server: [CspRenderKitFactory] refuses to write
///    one.
/// 3. Each page has one address, listed in [Pages], mapped in `web.xml`, named in the table of
///    actions.
/// 4. The language is the cookie `__Host-lang`, else what the browser asks for, else English. It
///    changes with `?lang=ar` on any page, and by a button of the form where something is being
///    typed, so that the text stays.
/// 5. Dates are never numeric. Digits are Latin in every language: references, dates and telephone
///    numbers are read aloud across languages. Names, references and whatever a person typed stand
///    in `<bdi>`.
/// 6. Words lie in one bundle a concept, `org/sitr/web/<concept>/words_<language>.properties`, and
///    are read as `#{text['concept.key']}`.
///
/// 7. A form can come back as it was typed, after a sign-in or a second factor: `draft` in its
///    address is a random number, and the text lies sealed behind [org.sitr.draft.Drafts]. It is
///    over when the form was sent or discarded.
///
/// Nothing here keeps a value of a record beyond its request.
@org.jspecify.annotations.NullMarked
package org.sitr.web.page;
