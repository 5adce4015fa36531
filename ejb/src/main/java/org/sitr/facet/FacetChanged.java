package org.sitr.facet;

import org.sitr.storage.Facet;
import org.sitr.storage.Owner;

/// A row of this facet of this owner was added or changed, in the running transaction.
public record FacetChanged(Owner owner, Facet facet) {}
