package org.sitr.draft;

import static org.sitr.security.keys.Compartment.GENERAL;
import static org.sitr.security.seal.SealedField.of;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.eclipse.persistence.annotations.Customizer;
import org.jspecify.annotations.Nullable;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm.LongText;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// What was typed in one form, under a random owner of its own: neither the person nor the member
/// of staff shows.
@Entity
@Table(name = "draft")
@Customizer(SealedColumns.class)
public class DraftRow extends OwnedRow {

  /// A million characters in one field are too many for the field, not for us.
  static final int LONGEST_CONTENT = 1_200_000;

  /// JSON: the form, who typed, and the texts by field name.
  public static final SealedField<String> CONTENT =
      of("draft/content", GENERAL, new LongText(LONGEST_CONTENT));

  public static final Facet FACET = new Facet("draft", DraftRow.class, GENERAL, List.of(CONTENT));

  @Column(name = "due")
  private @Nullable Instant dueAt;

  static DraftRow until(Instant dueAt) {
    var row = new DraftRow();
    row.dueAt = dueAt;
    return row;
  }

  boolean isOver(Instant now) {
    return dueAt == null || dueAt.isBefore(now);
  }
}
