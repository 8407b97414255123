package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almagest.server.account.Access;
import org.almagest.server.account.Caller;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Need;
import org.almagest.server.account.Quota;
import org.almagest.server.account.User;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** {@code /me}: who the archive takes the caller for, and what they use of what they may. */
@Controller
@Access(Need.READ)
class MeController {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final QuotaUse use;

  MeController(QuotaUse use) {
    this.use = use;
  }

  @GetMapping({
    "${almagest.http.root}/tap/me",
    "${almagest.http.root}/tap/me/",
    "/tap/me",
    "/tap/me/"
  })
  ResponseEntity<String> me(HttpServletRequest request) {
    Optional<Identity> identity = Caller.identity(request);
    Quota quota = identity.map(Identity::user).map(User::quota).orElse(Quota.USUAL);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("anonymous", identity.isEmpty());
    identity.ifPresent(known -> put(members, known));
    members.put("quotas", use.of(Caller.of(request), quota));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(JSON.writeValueAsString(members));
  }

  /** What is not known, or never, is null. */
  private static void put(Map<String, Object> members, Identity identity) {
    User user = identity.user();
    members.put("name", user.name());
    members.put("fullName", user.fullName());
    members.put("email", user.email());
    members.put("role", word(user.role()));
    members.put("way", word(identity.way()));
    List<String> scopes = identity.scopes().stream().sorted().map(MeController::word).toList();
    members.put("scopes", scopes);
    members.put("expires", user.expires() == null ? null : user.expires().toString());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
