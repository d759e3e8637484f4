using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.UnitTests;

/// <summary>Records as they may be; different numbers give different ones.</summary>
internal static class RecordSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Domain.Record Create(int n) => Domain.Record.Create(Details(n), Now);

    public static RecordDetails Details(int n) => new()
    {
        Type = $"typ {n:D6}",
        Value = $"val {n:D6}",
        Key = 1 + n,
        Name = $"name {n:D6}",
        Async = n % 2 == 0,
        Item = EnumNames.Parse<RecordItem>(EnumNames.Of<RecordItem>()[n % 4]),
        S3key = $"s3key {n:D6}",
        Line2 = $"line2 {n:D6}",
        AnIdentifierOfExactlyFortyCharLong = 1 + n,
        Label = $"{n:D6}.0000",
    };
}
