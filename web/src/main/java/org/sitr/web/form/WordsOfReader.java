package org.sitr.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Gives pages the words of whoever reads them.
@ApplicationScoped
class WordsOfReader {

  @Produces
  Words words(Text text, Reader reader) {
    return new Words(text, reader);
  }
}
