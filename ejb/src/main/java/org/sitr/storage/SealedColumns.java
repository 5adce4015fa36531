package org.sitr.storage;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.internal.descriptors.VirtualAttributeAccessor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;
import org.sitr.security.seal.Sealed;

/// Maps a column for each sealed field of an entity's facet: attributes that no class declares
/// (`@Customizer(SealedColumns.class)` on each entity).
public final class SealedColumns implements DescriptorCustomizer {
  @Override
  public void customize(ClassDescriptor descriptor) {
    var facet = Facet.of(descriptor.getJavaClass());
    if (!descriptor.getTableName().equalsIgnoreCase(facet.table()))
      throw new IllegalStateException("table of " + facet.row().getName());
    for (var field : facet.fields()) descriptor.addMapping(mapping(field.column()));
  }

  private static DirectToFieldMapping mapping(String column) {
    var accessor = new VirtualAttributeAccessor();
    accessor.setGetMethodName("column");
    accessor.setSetMethodName("column");
    accessor.setAttributeName(column);
    var mapping = new DirectToFieldMapping();
    mapping.setAttributeName(column);
    mapping.setAttributeAccessor(accessor);
    mapping.setFieldName(column);
    mapping.setConverter(new Boxes());
    return mapping;
  }

  /// Moves bytes and nothing else.
  private static final class Boxes implements Converter {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Object convertObjectValueToDataValue(
        @Nullable Object sealed, Session session) {
      return sealed == null ? null : ((Sealed) sealed).bytes();
    }

    @Override
    public @Nullable Object convertDataValueToObjectValue(@Nullable Object bytes, Session session) {
      return bytes == null ? null : Sealed.of((byte[]) bytes);
    }

    @Override
    public boolean isMutable() {
      return false;
    }

    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
      // nothing depends on the session
    }
  }
}
