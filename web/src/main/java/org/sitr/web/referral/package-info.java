/// The first contact: what a person says, typed once and sealed at once.
@org.jspecify.annotations.NullMarked
package org.sitr.web.referral;
