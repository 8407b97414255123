package org.almagest.it.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.almagest.it.accounts.People;
import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Form;
import org.almagest.it.harness.Guest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same name, two hundred times at once. */
@ExtendWith(TablesArchive.class)
class ConcurrentUploadsIT {
  private static final int CROWD = 200;
  private static final String SYNC = "/tap-server/tap/sync";

  private final Archive archive;

  ConcurrentUploadsIT(Archive archive) {
    this.archive = archive;
  }

  @AfterEach
  void nothingIsLeft() throws SQLException {
    assertThat(Leftovers.of(archive)).isEmpty();
  }

  @Test
  void everyQueryOfOneUserSeesTheRowsThatCameWithIt() {
    Guest one = Guest.of(archive);
    List<List<String>> seen = Crowd.together(CROWD, i -> along(one, i));
    assertThat(seen)
        .isEqualTo(IntStream.range(0, CROWD).mapToObj(ConcurrentUploadsIT::rows).toList());
  }

  @Test
  void everyUsersQuerySeesTheRowsThatCameWithIt() {
    List<List<String>> seen = Crowd.together(CROWD, i -> along(from(i), i));
    assertThat(seen)
        .isEqualTo(IntStream.range(0, CROWD).mapToObj(ConcurrentUploadsIT::rows).toList());
  }

  @Test
  void oneUserGetsTheTableOnce() {
    Person alice = People.newcomer(archive.deployment());
    Guest session = alice.at(archive);

    List<Answer> answers = Crowd.together(CROWD, i -> upload(session, i));

    List<Integer> statuses = answers.stream().map(Answer::status).toList();
    assertThat(statuses).containsOnly(200, 409);
    assertThat(Collections.frequency(statuses, 200)).isOne();
    assertThat(own(alice, session)).isEqualTo(rows(statuses.indexOf(200)));
    Answer refused = answers.get(statuses.indexOf(409));
    assertThat(refused.text()).contains("mine");
  }

  @Test
  void everyUserGetsTheirTable() throws SQLException {
    List<Person> people = Crowd.people(archive, CROWD);
    List<Guest> sessions =
        IntStream.range(0, CROWD)
            .mapToObj(i -> from(i).signedIn(people.get(i).name(), people.get(i).password()))
            .toList();

    List<Answer> answers = Crowd.together(CROWD, i -> upload(sessions.get(i), i));

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(200));
    List<List<String>> seen = Crowd.together(CROWD, i -> own(people.get(i), sessions.get(i)));
    assertThat(seen)
        .isEqualTo(IntStream.range(0, CROWD).mapToObj(ConcurrentUploadsIT::rows).toList());
  }

  private Guest from(int number) {
    return Guest.of(archive).from("127.0.2." + (number + 1));
  }

  private static List<String> rows(int number) {
    return List.of(number + ",a", number + ",b");
  }

  private static byte[] file(int number) {
    return Votables.of(
        """
        <FIELD name="n" datatype="int"/>
        <FIELD name="t" datatype="char" arraysize="*"/>\
        """,
        number + "|a",
        number + "|b");
  }

  private static List<String> along(Guest guest, int number) {
    String query = "SELECT n, t FROM TAP_UPLOAD.mine ORDER BY t";
    Form form =
        Form.of("LANG", "ADQL", "FORMAT", "csv", "QUERY", query, "UPLOAD", "mine,param:f")
            .file("f", "mine.vot", file(number));
    return withoutHeader(guest.post(SYNC, form));
  }

  private static Answer upload(Guest guest, int number) {
    return guest.post(
        "/tap-server/Upload", Form.of("TABLE_NAME", "mine").file("FILE", "t.vot", file(number)));
  }

  private static List<String> own(Person person, Guest session) {
    String query = "SELECT n, t FROM user_%s.mine ORDER BY t".formatted(person.name());
    return withoutHeader(session.post(SYNC, "LANG", "ADQL", "FORMAT", "csv", "QUERY", query));
  }

  private static List<String> withoutHeader(Answer answer) {
    List<String> lines = answer.ok().lines();
    return lines.subList(1, lines.size());
  }
}
