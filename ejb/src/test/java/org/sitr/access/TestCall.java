package org.sitr.access;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call of a door's method, as the server hands it to an interceptor.
record TestCall(Object door, Method method, Object[] arguments) implements InvocationContext {
  @Override
  public Object getTarget() {
    return door;
  }

  @Override
  public @Nullable Object getTimer() {
    return null;
  }

  @Override
  public Method getMethod() {
    return method;
  }

  @Override
  public java.lang.reflect.@Nullable Constructor<?> getConstructor() {
    return null;
  }

  @Override
  public Object[] getParameters() {
    return arguments;
  }

  @Override
  public void setParameters(Object[] parameters) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, Object> getContextData() {
    return Map.of();
  }

  @Override
  public @Nullable Object proceed() throws Exception {
    method.setAccessible(true);
    try {
      return method.invoke(door, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) throw cause;
      throw e;
    }
  }
}
