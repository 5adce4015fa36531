package org.sitr.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.sitr.security.integrity.Chapter;

/// A chapter of an owner's manifest, in clear.
@Entity
@Table(name = "chapter")
@IdClass(ChapterRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class ChapterRow {
  @Id
  @Column(name = "owner")
  private UUID owner;

  @Id
  @Column(name = "name")
  private String name;

  @Column(name = "chapter")
  private byte[] chapter;

  /// Primary key.
  public record Key(UUID owner, String name) {}

  protected ChapterRow() {}

  ChapterRow(UUID owner, String name) {
    this.owner = owner;
    this.name = name;
  }

  String name() {
    return name;
  }

  Chapter parsed() {
    return Chapter.parse(name, chapter);
  }

  byte[] bytes() {
    return chapter;
  }

  void write(Chapter newChapter) {
    chapter = newChapter.bytes();
  }
}
