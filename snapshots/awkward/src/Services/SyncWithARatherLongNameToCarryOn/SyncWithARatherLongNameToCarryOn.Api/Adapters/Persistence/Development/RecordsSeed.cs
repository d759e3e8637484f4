using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Development;

internal static class RecordsSeed
{
    public static List<Domain.Record> Rows(DateTimeOffset now) =>
    [
        Domain.Record.Create(
            new()
            {
                Type = "typ 000001",
                Value = "val 000001",
                Key = 1,
                Name = "name 000001",
                Async = true,
                Item = RecordItem.OnHold,
                S3key = "s3key 000001",
                Line2 = "line2 000001",
                AnIdentifierOfExactlyFortyCharLong = 1,
                Label = "Copper kettle",
            },
            now.AddMinutes(-1)),
        Domain.Record.Create(
            new()
            {
                Type = "typ 000002",
                Value = "val 000002",
                Key = 8,
                Name = "Oak table",
                Async = true,
                Item = RecordItem.V2,
                S3key = "s3key 000002",
                Line2 = null,
                AnIdentifierOfExactlyFortyCharLong = 8,
                Label = "Oak table",
            },
            now.AddMinutes(-2)),
        Domain.Record.Create(
            new()
            {
                Type = "typ 000003",
                Value = "val 000003",
                Key = 15,
                Name = "Linen shirt",
                Async = false,
                Item = RecordItem.NullValue,
                S3key = "s3key 000003",
                Line2 = "line2 000003",
                AnIdentifierOfExactlyFortyCharLong = 15,
                Label = "Linen shirt",
            },
            now.AddMinutes(-3)),
        Domain.Record.Create(
            new()
            {
                Type = "typ 000004",
                Value = "val 000004",
                Key = 22,
                Name = "Steel lamp",
                Async = true,
                Item = RecordItem.TrueStory,
                S3key = "s3key 000004",
                Line2 = null,
                AnIdentifierOfExactlyFortyCharLong = 22,
                Label = "Steel lamp",
            },
            now.AddMinutes(-4)),
        Domain.Record.Create(
            new()
            {
                Type = "typ 000005",
                Value = "val 000005",
                Key = 29,
                Name = "Wool blanket",
                Async = true,
                Item = RecordItem.OnHold,
                S3key = "s3key 000005",
                Line2 = "line2 000005",
                AnIdentifierOfExactlyFortyCharLong = 29,
                Label = "Wool blanket",
            },
            now.AddMinutes(-5)),
        Domain.Record.Create(
            new()
            {
                Type = "typ 000006",
                Value = "val 000006",
                Key = 36,
                Name = "Glass bowl",
                Async = false,
                Item = RecordItem.V2,
                S3key = "s3key 000006",
                Line2 = null,
                AnIdentifierOfExactlyFortyCharLong = 36,
                Label = "Glass bowl",
            },
            now.AddMinutes(-6)),
    ];
}
