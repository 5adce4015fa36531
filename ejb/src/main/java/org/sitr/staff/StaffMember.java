package org.sitr.staff;

import java.util.List;
import org.sitr.access.FacetView;

/// One member of staff.
public record StaffMember(StaffLine line, FacetView profile, List<ExclusionLine> exclusions) {
  public StaffMember {
    exclusions = List.copyOf(exclusions);
  }
}
