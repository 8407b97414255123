package org.almagest.adql.syntax;

import java.util.Set;

/** Which reserved words carry the structure of a query and so cannot stand bare as a name. */
final class Keywords {
  private static final Set<String> STRUCTURE =
      Set.of(
          """
          SELECT FROM WHERE GROUP BY HAVING ORDER OFFSET UNION EXCEPT INTERSECT ALL DISTINCT TOP AS ON
          USING JOIN INNER LEFT RIGHT FULL OUTER NATURAL CROSS WITH AND OR NOT IN BETWEEN LIKE ILIKE IS
          NULL EXISTS CASE WHEN THEN ELSE END CAST ASC DESC TRUE FALSE
          """
              .strip()
              .split("\\s+"));

  /** Not used by this grammar, but a value or a clause elsewhere in SQL. */
  private static final Set<String> FOREIGN =
      Set.of(
          """
          ANY SOME UNIQUE DEFAULT ESCAPE COLLATE CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP
          CURRENT_USER SESSION_USER SYSTEM_USER VALUES TABLE INTO FETCH FOR
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> OTHER_STATEMENTS =
      Set.of(
          """
          ALTER ANALYZE BEGIN CALL COMMIT COPY CREATE DELETE DO DROP EXECUTE EXPLAIN GRANT INSERT LOCK
          MERGE REPLACE REVOKE ROLLBACK SET SHOW TRUNCATE UPDATE VACUUM
          """
              .strip()
              .split("\\s+"));

  private Keywords() {}

  /** Whether the grammar gives the word a meaning of its own. */
  static boolean isStructure(Token token) {
    return isIn(STRUCTURE, token);
  }

  /** Whether the word cannot be a name where nothing but its spelling tells. */
  static boolean isRefusedAsName(Token token) {
    return isStructure(token) || isIn(FOREIGN, token);
  }

  /** LEFT and RIGHT are structure only in FROM; before a parenthesis they are functions. */
  static boolean mayNameFunction(Token token) {
    return !isStructure(token) || token.isWord("LEFT") || token.isWord("RIGHT");
  }

  /** Whether the word starts a statement that changes something. */
  static boolean startsOtherStatement(Token token) {
    return isIn(OTHER_STATEMENTS, token);
  }

  private static boolean isIn(Set<String> words, Token token) {
    return token.is(TokenKind.WORD) && words.contains(token.keyword());
  }
}
