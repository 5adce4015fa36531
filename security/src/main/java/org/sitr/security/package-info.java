/** What both tiers share. */
@org.jspecify.annotations.NullMarked
package org.sitr.security;
