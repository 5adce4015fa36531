package org.sitr.newidentity;

import static org.sitr.security.keys.Compartment.LINK;
import static org.sitr.security.seal.SealedField.of;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.eclipse.persistence.annotations.Customizer;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm.Text;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// The other identity's id, under a key of its own. Every person has the row from intake on, filled
/// or not, so that having one tells nothing.
@Entity
@Table(name = "identity_link")
@Customizer(SealedColumns.class)
public class Link extends OwnedRow {

  public static final SealedField<String> OTHER = of("link/other", LINK, new Text(36));

  public static final Facet FACET = new Facet("identity_link", Link.class, LINK, List.of(OTHER));
}
