/// What is checked before anything is fetched or built, so with the JDK alone: `java Before.java`
/// runs it from source.
@org.jspecify.annotations.NullMarked
package org.sitr.system.before;
