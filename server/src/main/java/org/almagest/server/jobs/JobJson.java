package org.almagest.server.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.almagest.uws.Job;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.almagest.uws.Result;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lists of a job as they stand in its row. Members that a newer node wrote are passed over. */
final class JobJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Parameter.class, OfFilesAlone.class)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final TypeReference<List<Parameter>> PARAMETERS = new TypeReference<>() {};
  private static final TypeReference<List<Result>> RESULTS = new TypeReference<>() {};

  private JobJson() {}

  /** A text has no size, nor has anything that was kept before there were sizes. */
  interface OfFilesAlone {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    long size();
  }

  static String ofParameters(List<Parameter> parameters) {
    return MAPPER.writeValueAsString(parameters);
  }

  static List<Parameter> parameters(String json) {
    return MAPPER.readValue(json, PARAMETERS);
  }

  static String ofResults(List<Result> results) {
    return MAPPER.writeValueAsString(results);
  }

  static List<Result> results(String json) {
    return MAPPER.readValue(json, RESULTS);
  }

  /** An object: from each phase the one that follows it. */
  static String ofMoves(Map<Phase, Phase> moves) {
    return MAPPER.writeValueAsString(moves);
  }

  /** All that a client said of a job, always in the same form. */
  static byte[] ofRequest(Job.Labels labels, List<Parameter> parameters) {
    return MAPPER.writeValueAsBytes(List.of(labels, parameters));
  }
}
