namespace Shop.Suppliers.UnitTests;

/// <summary>Values of samples: functions of a number.</summary>
internal static class Values
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static T Pick<T>(int n, params T[] values) => values[n % values.Length];

    public static Guid Uuid(int n) => new(n, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0]);

    public static DateTimeOffset Instant(int n) => Start.AddMinutes(n);

    public static DateOnly Date(int n) => DateOnly.FromDateTime(Start.UtcDateTime).AddDays(n);

    /// <summary>The last digits of the number, with zeros before them.</summary>
    public static string Digits(int n, int width) => Write(n, width, '0', 10);

    /// <summary>The number in the letters a to z.</summary>
    public static string Lower(int n, int width) => Write(n, width, 'a', 26);

    /// <summary>The number in the letters A to Z.</summary>
    public static string Upper(int n, int width) => Write(n, width, 'A', 26);

    private static string Write(int n, int width, char first, int signs) => string.Create(width, n, (text, rest) =>
    {
        for (var i = text.Length - 1; i >= 0; i--, rest /= signs)
        {
            text[i] = (char)(first + (rest % signs));
        }
    });
}
