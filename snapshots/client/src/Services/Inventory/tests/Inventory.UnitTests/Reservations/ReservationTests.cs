using Shop.Inventory.Domain;

namespace Shop.Inventory.UnitTests;

public sealed class ReservationTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = ReservationSamples.Details(1);

        var reservation = Reservation.Create(details, "me", ReservationSamples.Now);

        Same(details, reservation);
        Assert.Equal((1L, ReservationSamples.Now, ReservationSamples.Now), (reservation.Version, reservation.CreatedAt, reservation.UpdatedAt));
        Assert.Equal("me", reservation.OwnerId);
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var reservation = ReservationSamples.Create(1);
        var (id, later) = (reservation.Id, ReservationSamples.Now.AddHours(1));

        reservation.Change(ReservationSamples.Details(2), later);

        Same(ReservationSamples.Details(2), reservation);
        Assert.Equal((id, 2L, ReservationSamples.Now, later), (reservation.Id, reservation.Version, reservation.CreatedAt, reservation.UpdatedAt));
    }

    [Fact]
    public void Quantity_too_little_is_refused()
    {
        var reservation = ReservationSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => reservation.Change(ReservationSamples.Details(2) with { Quantity = 0 }, ReservationSamples.Now));
        Same(ReservationSamples.Details(1), reservation);
    }

    private static void Same(ReservationDetails expected, Reservation reservation)
    {
        Assert.Equal(expected.ItemId, reservation.ItemId);
        Assert.Equal(expected.Quantity, reservation.Quantity);
        Assert.Equal(expected.HeldUntil, reservation.HeldUntil);
    }
}
