/**
 * VOTables of every version and serialisation in one strict pass: no document type, no entities but
 * XML's own, nothing fetched, nothing allocated because the document says how much there will be.
 */
@NullMarked
package org.almagest.formats.table.votable;

import org.jspecify.annotations.NullMarked;
