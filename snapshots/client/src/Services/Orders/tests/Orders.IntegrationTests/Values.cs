using System.Globalization;

namespace Shop.Orders.IntegrationTests;

/// <summary>Values of samples: functions of a number, so that different numbers give different rows.</summary>
internal static class Values
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static int _last;

    /// <summary>A number that nobody had before in this run.</summary>
    public static int Next() => Interlocked.Increment(ref _last);

    public static string Pick(int n, params string[] values) => values[n % values.Length];

    public static Guid Uuid(int n) => new(n, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0]);

    public static string Instant(int n) => Start.AddMinutes(n).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Date(int n) => Start.AddDays(n).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

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
