package org.sitr.access;

import jakarta.enterprise.inject.Instance;
import jakarta.security.enterprise.SecurityContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitr.security.keycloak.SignedIn;

/// What a server hands to beans, for a [TestHouse]: who calls, and which scopes there are.
final class TestServer {
  final List<Scope> scopes = new ArrayList<>();
  @Nullable SignedIn caller;

  SecurityContext security() {
    return proxy(
        SecurityContext.class,
        "getPrincipalsByType",
        () -> caller == null ? Set.of() : Set.of(caller));
  }

  @SuppressWarnings("unchecked")
  Instance<Scope> instances() {
    return proxy(Instance.class, "stream", scopes::stream);
  }

  private static <T> T proxy(
      Class<T> type, String only, java.util.function.Supplier<Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            TestServer.class.getClassLoader(),
            new Class<?>[] {type},
            (Object proxy, Method method, Object[] arguments) -> {
              if (method.getName().equals(only)) return answer.get();
              throw new UnsupportedOperationException(method.getName());
            }));
  }
}
