/** VOParquet: Apache Parquet whose footer holds the result's VOTable without data (IVOA Note). */
@NullMarked
package org.almagest.formats.parquet;

import org.jspecify.annotations.NullMarked;
