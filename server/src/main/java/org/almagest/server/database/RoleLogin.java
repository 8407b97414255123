package org.almagest.server.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.almagest.server.embedded.DatabaseAddress;

/** Whether a role gets in with the password that the service has for it. */
final class RoleLogin {
  private RoleLogin() {}

  static boolean works(DatabaseAddress login) {
    try {
      DriverManager.getConnection(login.url(), login.user(), login.password()).close();
      return true;
    } catch (SQLException refused) {
      return false;
    }
  }
}
