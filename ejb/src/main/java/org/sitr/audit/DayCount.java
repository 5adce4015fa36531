package org.sitr.audit;

import java.time.LocalDate;

/// How often something was allowed and how often refused on one day (UTC).
public record DayCount(LocalDate day, long allowed, long refused) {}
