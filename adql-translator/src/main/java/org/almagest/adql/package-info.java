/**
 * ADQL text to SQL for PostgreSQL with pgSphere: parse, resolve against a catalogue, write. No I/O,
 * no Spring; the only public door is {@link org.almagest.adql.Translator}.
 */
@NullMarked
package org.almagest.adql;

import org.jspecify.annotations.NullMarked;
