using Shop.Orders.Features.Ports;

namespace Shop.Orders.UnitTests;

public sealed class CursorTests
{
    private static readonly Guid Id = new("01a20fc2-0d1f-7b5c-a7ac-5b2c585c8813");

    [Fact]
    public void Reads_what_it_wrote()
    {
        Same(long.MaxValue - 1);
        Same(-1.50m);
        Same("Ünïcödé, \"quotes\" and more");
        Same(new DateOnly(2026, 1, 31));
        Same(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero).AddMicroseconds(7));
        Same(DayOfWeek.Friday);

        static void Same<T>(T key)
        {
            var cursor = new Cursor<T>("-key", key, Id);

            Assert.Equal(cursor, Cursor<T>.Parse(cursor.ToString(), "-key"));
        }
    }

    [Fact]
    public void Fits_into_a_query() =>
        Assert.InRange(new Cursor<string>("-key", new string('日', 800), Id).ToString().Length, 1, Paging.MaxCursor * 2);

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("not base64 at all!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("e30")]
    [InlineData("bnVsbA")]
    public void Refuses_anything_else(string text)
    {
        Assert.Null(Cursor<long>.Parse(text, "-key"));
        Assert.Null(Cursor<string>.Parse(text, "-key"));
    }

    [Fact]
    public void Refuses_the_cursor_of_another_sort_or_type()
    {
        Assert.Null(Cursor<long>.Parse(new Cursor<long>("key", 1, Id).ToString(), "-key"));
        Assert.Null(Cursor<long>.Parse(new Cursor<string>("-key", "a", Id).ToString(), "-key"));
        Assert.Null(Cursor<string>.Parse(new Cursor<string>("-key", "a\0b", Id).ToString(), "-key"));
    }
}
