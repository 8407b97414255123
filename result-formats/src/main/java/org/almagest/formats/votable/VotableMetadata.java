package org.almagest.formats.votable;

import org.almagest.formats.Header;
import org.almagest.formats.Outcome;

/** A VOTable without its data, for formats that carry one to describe their own. */
public final class VotableMetadata {
  private VotableMetadata() {}

  /** The whole document: columns, infos and how the result ended. */
  public static String document(Header header, Outcome outcome) {
    return VotableDocument.beforeData(header) + VotableDocument.afterData(outcome);
  }
}
