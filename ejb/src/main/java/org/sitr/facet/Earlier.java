package org.sitr.facet;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.keys.Compartment;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// What a facet of the compartment GENERAL held before a change. Added, never changed.
@Entity
@Table(name = "earlier")
@Customizer(SealedColumns.class)
public class Earlier extends OwnedRow {

  static final EarlierFields FIELDS = new EarlierFields("earlier", Compartment.GENERAL);

  public static final Facet FACET = FIELDS.facet(Earlier.class);
}
