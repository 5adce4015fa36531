package org.sitr.web.list;

import java.util.List;
import java.util.function.BinaryOperator;
import org.sitr.listing.Columns;

/// How a page shows a list.
///
/// @param name of the list, in the bundle of its page
/// @param shown names of the columns, in order; the first is what a row is called
/// @param words of a column and a code that it has, what readers call it
public record Look<T>(
    String name, Columns<T> columns, List<String> shown, BinaryOperator<String> words) {}
