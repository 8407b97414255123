package org.almagest.server.catalog;

import java.util.List;
import org.almagest.server.database.Database;
import org.almagest.server.database.Listener;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Reloads the catalogue when the database says that it changed. After a lost connection it reloads
 * too, since a change may have been missed.
 */
@Component
class CatalogListener implements Listener.Heard, InitializingBean, DisposableBean {
  private final PublishedCatalog catalog;
  private final Listener listener;

  CatalogListener(Database database, PublishedCatalog catalog) {
    this.catalog = catalog;
    this.listener = new Listener(database.address(), "almagest_catalogue", this);
  }

  @Override
  public void afterPropertiesSet() {
    listener.start();
  }

  @Override
  public void destroy() {
    listener.close();
  }

  @Override
  public void connected() {
    catalog.changed();
    catalog.reload();
  }

  /** Of each change it says whose tables it was about. */
  @Override
  public void told(List<String> messages) {
    messages.forEach(owner -> {
      if (!owner.isEmpty()) {
        catalog.changed(owner);
      }
    });
    if (messages.contains("")) {
      catalog.reload();
    }
  }
}
