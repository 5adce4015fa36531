package org.sitr.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a method of a door: [Guard] decides before it runs. Every public method of a door has one
/// (law 3); arguments that are owners are what it is about, an argument [Purpose] is the reason.
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Guarded {
  /// The use case.
  @Nonbinding
  Action value();
}
