/// What a court receives in answer to a granted request (`docs/spec/court-package.md`, profile
/// `classical`): made as a stream for one named recipient, opened and judged without a network.
///
/// - **C1** [PackageWriter] makes a package as a stream: container, both signatures, envelope. What
///   it is given is never kept, and nothing is written but ciphertext.
/// - **C2** [ExportLog] is asked once, for the [Export] of exactly these files; the package is
///   signed only when the entry is in the log. Who hands bytes on before [PackageWriter#finish]
///   returned hands on what no signature covers.
/// - **C3** A [Recipient] is a certificate of the register that [Certificates] judged; each refusal
///   of one has its [Certificates.Reason].
/// - **C4** [PackageOpener] lets out no file before all of the package holds: two passes over the
///   ciphertext, the plaintext of the first is discarded. Each refusal names its [Refusal].
/// - **C5** [Manifest], [Export] and the entry have one spelling; a reader takes no other.
///
/// Out of scope: time-stamps, profile `hybrid`, who may ask and who decides (`org.sitr.court`).
@NullMarked
package org.sitr.security.court;

import org.jspecify.annotations.NullMarked;
