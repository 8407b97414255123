package org.almagest.server.remote;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;

/** A name server that may say something else at each question. */
final class FakeNames implements DnsResolver {
  private final Map<String, Deque<String>> answers = new HashMap<>();
  private int asked;

  FakeNames meaning(String host, String... addresses) {
    answers.put(host, new ArrayDeque<>(Arrays.asList(addresses)));
    return this;
  }

  int asked() {
    return asked;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    asked++;
    Deque<String> left = answers.get(host);
    if (left == null) {
      return InetAddress.getAllByName(host);
    }
    String next = left.size() > 1 ? left.removeFirst() : left.getFirst();
    return new InetAddress[] {InetAddress.ofLiteral(next)};
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
