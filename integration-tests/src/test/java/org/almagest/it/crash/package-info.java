/**
 * Proof that jobs are never lost: two nodes on one database, killed at random together with
 * PostgreSQL, while clients make, run, abort and delete jobs and write down what they see.
 */
@NullMarked
package org.almagest.it.crash;

import org.jspecify.annotations.NullMarked;
