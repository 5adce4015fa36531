package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;

/// Whom the [Directory] does not know yet, or only by an older row, as the clear revisions of rows
/// say. Opens nothing.
@ApplicationScoped
public class DirectoryNews implements Scope {
  private static final String PERSONS = "select d.owner, d.revision from PersonDecision d";
  private static final String STAFF = "select p.owner, p.revision from StaffProfile p";

  private EntityManager rows;
  private Directory directory;
  private Alarms alarms;

  @SuppressWarnings("NullAway.Init")
  protected DirectoryNews() {}

  @Inject
  public DirectoryNews(EntityManager rows, Directory directory, Alarms alarms) {
    this.rows = rows;
    this.directory = directory;
    this.alarms = alarms;
  }

  /// In a transaction of its own, see [DirectoryReading].
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Owner> now() {
    var news = new ArrayList<Owner>();
    add(news, STAFF, StaffId::new);
    add(news, PERSONS, PersonId::new);
    return news;
  }

  /// Rows found not to verify are left alone until a check finds them whole: each try is an entry.
  private void add(List<Owner> news, String query, Function<UUID, Owner> kind) {
    for (var found : rows.createQuery(query, Object[].class).getResultList()) {
      var id = (UUID) found[0];
      boolean known =
          directory.revision(id) >= (long) found[1] || id.equals(PersonFacts.DUMMY.uuid());
      if (!known && !alarms.isRaised(id, Alarms.ROWS)) news.add(kind.apply(id));
    }
  }

  @Override
  public Action action() {
    return Action.READ_DIRECTORY;
  }

  @Override
  public List<Owner> owners(Actor actor, Object[] arguments) {
    return now();
  }
}
