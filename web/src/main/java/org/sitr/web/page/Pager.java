package org.sitr.web.page;

import java.util.ArrayList;
import java.util.List;

/// Which rows of how many a page shows, and the page numbers that lead to the others.
///
/// @param page from 1
public record Pager(int page, int size, long total) {

  public int pages() {
    return (int) Math.max(1, Math.ceilDiv(total, (long) size));
  }

  /// Number of the first row shown, from 1; 0 where there is none.
  public long first() {
    return total == 0 ? 0 : (page - 1L) * size + 1;
  }

  /// Number of the last row shown.
  public long last() {
    return Math.min(total, (long) page * size);
  }

  /// The numbers to show: first, last, and those around this one; 0 stands for a gap.
  public List<Integer> window() {
    var window = new ArrayList<Integer>();
    int before = 0;
    for (int i = 1; i <= pages(); i++) {
      if (i != 1 && i != pages() && Math.abs(i - page) > 1) continue;
      if (i - before > 1) window.add(0);
      window.add(i);
      before = i;
    }
    return window;
  }
}
