/// The REST API: the same doors as the pages, in JSON, for programs.
///
/// - **R1** It takes bearer tokens only, no cookie.
/// - **R2** What a door refuses has one answer each: 404 `not-found` for what is unknown and what
///   is forbidden, with the same bytes; 422 `invalid` with the key of a message at each field; 409
///   `stale` with what is stored now (what was sent, the program has); 403 `needs` with what is
///   needed besides; 503 `away` while the log does not answer. What is no JSON is 400 `json`. A
///   `DELETE` has no body: the server refuses one before it comes here.
/// - **R3** A facet has a revision, in its body and as `ETag`. A change names the one it was made
///   from, as `If-Match` or in the body; without one it is refused.
/// - **R4** A field is one of three things: `{"value":…}`, `{"hidden":…}`, `{"absent":true}`.
/// - **R5** A reason is given as `reason` (a code of `access_reason.csv`) and `sentence`, in the
///   query where something is read, in the body where something is changed.
/// - **R6** The log's public files lie under `/log`, for anybody: checkpoint, tiles of hashes,
///   heads; its entries for auditors.
/// - **R7** No answer says anything about the inside: neither a class nor a message of an
///   exception.
/// - **R8** Only what is well formed reaches a door: what cannot be read is told to whoever sends
///   it, and says nothing of what there is. From the door on, what one may not do is not found.
@org.jspecify.annotations.NullMarked
package org.sitr.web.api;
