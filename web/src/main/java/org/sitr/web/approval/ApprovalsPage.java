package org.sitr.web.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sitr.approval.ApprovalLine;
import org.sitr.approval.Approvals;
import org.sitr.web.inspection.Sentences;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// What waits for a second person, what the reader asked for, what was decided.
@Named("approvals")
@RequestScoped
public class ApprovalsPage {

  @Inject Approvals approvals;
  @Inject Sentences sentences;
  @Inject Text text;
  @Inject Reader reader;

  private List<Some> lists = List.of();

  /// One of the lists.
  public record Some(String name, List<Waiting> lines) {}

  /// The view action.
  public void act() {
    lists =
        List.of(
            some("waiting", approvals.waiting()),
            some("mine", approvals.mine()),
            some("done", approvals.done()));
  }

  private Some some(String name, List<ApprovalLine> lines) {
    return new Some(name, lines.stream().map(l -> Waiting.of(l, sentences, text, reader)).toList());
  }

  public List<Some> getLists() {
    return lists;
  }
}
