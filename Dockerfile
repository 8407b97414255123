# The server alone; PostgreSQL with pgSphere is a container of its own (see docker-compose.yml).

# ---- Build: the JDK and Maven stay in this stage ----
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
# The cache keeps downloads between builds and never enters an image. The gates run in `./almagest
# test`; here the tests would need a database.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -pl server -am package \
 && cp server/target/server-*-exec.jar /almagest.jar
# In layers: libraries change rarely, our own classes often, so an update ships a few megabytes.
RUN java -Djarmode=tools -jar /almagest.jar extract --layers --destination /layers
# The Java modules that the server uses: a quarter of a JDK's size.
RUN jlink \
      --add-modules java.se,jdk.crypto.cryptoki,jdk.jfr,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs \
      --strip-debug --no-header-files --no-man-pages --compress zip-6 --output /java

# ---- Run ----
# The same C library as the image that the Java machine above was linked in, or newer.
FROM debian:trixie-slim
# A number, not a name, so that an orchestrator can see that it is not root.
RUN useradd --system --uid 10001 --home-dir /var/lib/almagest --create-home almagest
COPY --from=build /java /opt/java
WORKDIR /opt/almagest
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
# Read from the working directory; mount your own over it.
COPY config/application.yml ./config/application.yml

ENV PATH=/opt/java/bin:$PATH \
    JAVA_HOME=/opt/java \
    LANG=C.UTF-8 \
    ALMAGEST_HOME=/var/lib/almagest \
    ALMAGEST_JAVA_OPTS="-XX:MaxRAMPercentage=60"
USER 10001
# The archive's own authority and certificate, and the logs; the catalogues are in the database.
VOLUME /var/lib/almagest
EXPOSE 8080 8443

# bash opens the connection itself: the image has neither curl nor wget. It knows no TLS, so where nothing
# listens on plain HTTP it looks only whether somebody does on the port of HTTPS.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --start-interval=2s --retries=3 \
  CMD ["bash", "-c", "if ! { exec 3<>\"/dev/tcp/127.0.0.1/${ALMAGEST_PORT:-8080}\"; } 2>/dev/null; then exec 3<>\"/dev/tcp/127.0.0.1/${ALMAGEST_HTTPS_PORT:-8443}\"; exit; fi; printf 'GET /tap-server/tap/availability HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q 'available>true<' <&3"]

# exec: the Java machine becomes process 1 and hears the stop signal.
ENTRYPOINT ["bash", "-c", "exec java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+ExitOnOutOfMemoryError $ALMAGEST_JAVA_OPTS -jar almagest.jar \"$@\"", "almagest"]
# `docker compose run server ingest ...` gives another word.
CMD ["serve"]
