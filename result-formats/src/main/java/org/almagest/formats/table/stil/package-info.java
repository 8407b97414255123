/**
 * VOTable, FITS, ECSV and the rest through STIL; Parquet through STIL without Hadoop's file
 * systems.
 */
@NullMarked
package org.almagest.formats.table.stil;

import org.jspecify.annotations.NullMarked;
