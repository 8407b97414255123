package org.almagest.adql.functions;

import java.util.List;

/** Arrays, as the Gaia archive has them; elements and dimensions count from 1. */
final class ArrayFunctions {
  static final List<UserFunction> TABLE =
      List.of(
          UserFunction.of(
                  "array_element(n ARRAY, index INTEGER) -> ELEMENT",
                  "($1)[$2]",
                  "The element of an array at an index from 1; NULL beyond its end.")
              .or("esdc_array_element"),
          UserFunction.of(
                  "array_element(n ARRAY, index1 INTEGER, index2 INTEGER) -> ELEMENT",
                  "($1)[$2][$3]",
                  "The element of an array of two dimensions at indexes from 1.")
              .or("esdc_array_element"),
          UserFunction.of(
                  "array_ndims(n ARRAY) -> INTEGER",
                  "array_ndims($1)",
                  "The number of dimensions of an array.")
              .or("esdc_array_ndims"),
          UserFunction.of(
                  "array_dims(n ARRAY) -> VARCHAR",
                  "array_dims($1)",
                  "The bounds of an array's dimensions as text, such as [1:3].")
              .or("esdc_array_dims"),
          UserFunction.of(
                  "array_length(n ARRAY, dim INTEGER) -> INTEGER",
                  "array_length($1, $2)",
                  "The length of an array in a dimension from 1.")
              .or("esdc_array_length"));

  private ArrayFunctions() {}
}
