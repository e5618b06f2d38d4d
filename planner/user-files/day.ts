const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 2;

/** True for an existing day, written as YYYY-MM-DD. Such texts sort like the days. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const isLong = Number(month) === FEBRUARY && isLeapYear(Number(year));
  const days = (DAYS_OF_MONTH[Number(month) - 1] ?? 0) + (isLong ? 1 : 0);
  return Number(day) >= 1 && Number(day) <= days;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
