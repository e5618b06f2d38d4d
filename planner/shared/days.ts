const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_YEAR = 365;
const MARCH = 3;

/** Days from one day to another, both as YYYY-MM-DD; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since a day before all dates that occur. A year begins in March here, so that the leap day is its last. */
function dayNumber(day: string): number {
  const [calendarYear = 0, calendarMonth = 1, date = 1] = day.split("-").map(Number);
  const year = calendarMonth < MARCH ? calendarYear - 1 : calendarYear;
  const month = (calendarMonth + 12 - MARCH) % 12;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  // From March, the months have 31, 30, 31, 30, 31 days, then the same again.
  const before = Math.floor((153 * month + 2) / 5);
  return era * DAYS_IN_400_YEARS + yearOfEra * DAYS_IN_YEAR + leapDays + before + date;
}
