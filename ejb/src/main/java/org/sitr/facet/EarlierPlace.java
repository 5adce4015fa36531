package org.sitr.facet;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.keys.Compartment;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// What a facet of the compartment LOCATION held before a change: where somebody was is as secret
/// as where she is. Added, never changed.
@Entity
@Table(name = "earlier_place")
@Customizer(SealedColumns.class)
public class EarlierPlace extends OwnedRow {

  static final EarlierFields FIELDS = new EarlierFields("earlier-place", Compartment.LOCATION);

  public static final Facet FACET = FIELDS.facet(EarlierPlace.class);
}
