/// Where a person is (F05).
///
/// - **R1** A safe place has a list of who knows it; without one it is refused.
/// - **R2** Places she was at, and places she must not be at, stand under the same key as where she
///   is.
@NullMarked
package org.sitr.location;

import org.jspecify.annotations.NullMarked;
